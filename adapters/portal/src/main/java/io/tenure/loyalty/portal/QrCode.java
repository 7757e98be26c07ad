package io.tenure.loyalty.portal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * A QR code (ISO/IEC 18004) as a picture can show it.
 *
 * @param size modules a side, the margin included
 * @param path of an SVG picture, a unit a module
 */
record QrCode(int size, String path) {

    static QrCode of(String text) {
        try {
            return of(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("A code is too long for a picture", tooLong);
        }
    }

    private static QrCode of(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int dark = dark(modules, x, y);
                if (dark > 0) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x, y, dark, dark));
                }
                x += dark;
            }
        }
        return new QrCode(modules.getWidth(), path.toString());
    }

    /** How many modules from here to the right are dark. */
    private static int dark(BitMatrix modules, int x, int y) {
        int end = x;
        while (end < modules.getWidth() && modules.get(end, y)) {
            end++;
        }
        return end - x;
    }
}
