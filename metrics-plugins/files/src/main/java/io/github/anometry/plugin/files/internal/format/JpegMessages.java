package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import org.jspecify.annotations.Nullable;

/** Messages about damaged JPEG files, and about what is unsupported in images of any format. */
final class JpegMessages {
    private static final String SAVE_PNG = " Save it as a PNG or JPEG file in RGB.";

    private JpegMessages() {}

    static String damaged(String where, @Nullable String reason) {
        return FormatMessages.damaged(where, "JPEG", reason);
    }

    static String noImage() {
        return "it has no image";
    }

    static String noEnd() {
        return "its end is missing";
    }

    static String fourColours(String where) {
        return where
                + " has four colours (CMYK or YCCK), whose RGB values depend on the printer. Convert it to RGB, for "
                + "example with Image.open(path).convert('RGB').";
    }

    static String noReader(String format) {
        return "this Java has no reader of " + format + " files";
    }

    static String noModule(String where, String module) {
        return where + " cannot be read: it is a JPEG file, which the JDK's module " + module
                + " decodes, and this Java was built without it. Use a Java that has it, or save the image as PNG.";
    }

    // Images of any format

    static String notAnImage(DataFile file, String format) {
        return file.location() + " is a file in " + format
                + " format, but images are read from PNG, JPEG, TIFF and BMP files." + SAVE_PNG;
    }

    static String unknownImage(DataFile file) {
        return file.location() + " is not a supported image: it does not start like a PNG, JPEG, TIFF or BMP file."
                + SAVE_PNG;
    }
}
