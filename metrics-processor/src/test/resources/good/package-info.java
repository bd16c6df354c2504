@NullMarked
package good;

import org.jspecify.annotations.NullMarked;
