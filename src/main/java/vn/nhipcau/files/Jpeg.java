package vn.nhipcau.files;

import java.io.ByteArrayOutputStream;

/**
 * Takes out of a JPEG what the camera wrote beside the picture: the place, the time, the device, a
 * small copy of the picture. The picture itself stays as it is, bit by bit; only how it is to be
 * turned is kept.
 */
final class Jpeg {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;

    private Jpeg() {}

    /** Whether these bytes begin as a JPEG does. */
    static boolean isOne(byte[] bytes) {
        return bytes.length > 4
                && at(bytes, 0) == 0xFF
                && at(bytes, 1) == START
                && at(bytes, 2) == 0xFF;
    }

    /** The picture without what its camera wrote; anything but a JPEG as it is. */
    static byte[] withoutCameraData(byte[] bytes) {
        if (!isOne(bytes)) return bytes;
        var clean = new ByteArrayOutputStream(bytes.length);
        clean.write(bytes, 0, 2);
        int turned = Turning.of(bytes);
        if (turned > 1) clean.writeBytes(Turning.segment(turned));
        int position = 2;
        while (position + 4 <= bytes.length && at(bytes, position) == 0xFF) {
            int marker = at(bytes, position + 1);
            if (marker == 0xFF) {
                position++;
                continue;
            }
            if (marker == SCAN || marker == END) break;
            int length = 2 + (at(bytes, position + 2) << 8 | at(bytes, position + 3));
            if (length < 4 || position + length > bytes.length) break;
            if (belongsToThePicture(bytes, position, marker)) clean.write(bytes, position, length);
            position += length;
        }
        int end = endOfPicture(bytes, position);
        clean.write(bytes, position, end - position);
        return clean.toByteArray();
    }

    // Colours (JFIF, ICC, Adobe) are the picture's; everything else an application wrote is not.
    private static boolean belongsToThePicture(byte[] bytes, int position, int marker) {
        if (marker == COMMENT) return false;
        if (marker < APP0 || marker > APP15) return true;
        return switch (marker) {
            case APP0 -> starts(bytes, position + 4, "JFIF");
            case APP2 -> starts(bytes, position + 4, "ICC_PROFILE");
            case APP14 -> starts(bytes, position + 4, "Adobe");
            default -> false;
        };
    }

    // Phones hang further pictures and films behind the end, with data of their own.
    private static int endOfPicture(byte[] bytes, int from) {
        for (int i = from; i + 1 < bytes.length; i++) {
            if (at(bytes, i) != 0xFF) continue;
            int marker = at(bytes, i + 1);
            if (marker == END) return i + 2;
            boolean segment =
                    marker >= 0xC0
                            && marker != START
                            && !(marker >= 0xD0 && marker <= 0xD7)
                            && marker != 0xFF;
            if (segment && i + 3 < bytes.length)
                i += 1 + (at(bytes, i + 2) << 8 | at(bytes, i + 3));
        }
        return bytes.length;
    }

    private static boolean starts(byte[] bytes, int from, String word) {
        if (from + word.length() > bytes.length) return false;
        for (int i = 0; i < word.length(); i++)
            if (at(bytes, from + i) != word.charAt(i)) return false;
        return true;
    }

    private static int at(byte[] bytes, int position) {
        return bytes[position] & 0xFF;
    }

    /** How a picture is to be turned: the one thing of the camera's that is needed. */
    private static final class Turning {
        private static final int TAG = 0x0112;

        static int of(byte[] bytes) {
            int position = 2;
            while (position + 4 <= bytes.length && at(bytes, position) == 0xFF) {
                int marker = at(bytes, position + 1);
                if (marker == SCAN || marker == END) return 1;
                int length = 2 + (at(bytes, position + 2) << 8 | at(bytes, position + 3));
                if (length < 4 || position + length > bytes.length) return 1;
                if (marker == APP1 && starts(bytes, position + 4, "Exif"))
                    return inExif(bytes, position + 10, position + length);
                position += length;
            }
            return 1;
        }

        private static int inExif(byte[] bytes, int from, int end) {
            if (from + 8 > end) return 1;
            boolean little = at(bytes, from) == 'I';
            long directory = number(bytes, from + 4, 4, little);
            if (directory < 8 || directory > end - from - 2) return 1;
            int start = from + (int) directory;
            int entries = (int) number(bytes, start, 2, little);
            for (int i = 0; i < entries; i++) {
                int entry = start + 2 + i * 12;
                if (entry + 12 > end) return 1;
                if (number(bytes, entry, 2, little) == TAG) {
                    int turned = (int) number(bytes, entry + 8, 2, little);
                    return turned >= 1 && turned <= 8 ? turned : 1;
                }
            }
            return 1;
        }

        private static long number(byte[] bytes, int from, int size, boolean little) {
            long number = 0;
            for (int i = 0; i < size; i++)
                number = number << 8 | at(bytes, little ? from + size - 1 - i : from + i);
            return number;
        }

        static byte[] segment(int turned) {
            return new byte[] {
                (byte) 0xFF,
                (byte) APP1,
                0,
                34,
                'E',
                'x',
                'i',
                'f',
                0,
                0,
                'M',
                'M',
                0,
                42,
                0,
                0,
                0,
                8,
                0,
                1,
                1,
                0x12,
                0,
                3,
                0,
                0,
                0,
                1,
                0,
                (byte) turned,
                0,
                0,
                0,
                0,
                0,
                0
            };
        }
    }
}
