package io.tenure.bootstrap;

import java.nio.file.Path;

/** A wholesaler's year of invoices, which ships in the directory {@code demo} of the product. */
public final class OnlineRetail {

    /** The shipped mapping that fits it. */
    public static final String MAPPING = "online-retail";

    private OnlineRetail() {}

    public static Path file() {
        return Path.of(System.getProperty("tenure.home", "."), "demo", "online_retail.csv.gz");
    }
}
