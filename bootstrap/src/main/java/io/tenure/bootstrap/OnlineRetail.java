package io.tenure.bootstrap;

import java.nio.file.Path;

/** A wholesaler's year of invoices, which ships in the directory {@code demo} of the product. */
public final class OnlineRetail {

    /** The shipped mapping that fits it. */
    public static final String MAPPING = "online-retail";

    private OnlineRetail() {}

    public static Path file() {
        return shipped("online_retail.csv.gz");
    }

    /** An invented loyalty programme for it. */
    public static Path club() {
        return shipped("club.yaml");
    }

    private static Path shipped(String name) {
        return Path.of(System.getProperty("tenure.home", "."), "demo", name);
    }
}
