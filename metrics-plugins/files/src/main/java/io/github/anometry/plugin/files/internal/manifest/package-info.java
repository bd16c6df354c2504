/** Reads manifests: tables of images, their maps, masks, labels and scores. */
@NullMarked
package io.github.anometry.plugin.files.internal.manifest;

import org.jspecify.annotations.NullMarked;
