package io.tenure.bootstrap.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Adds up the shipped file by other means than the product does: text and whole thousandths. */
final class OnlineRetail {

    static final Path FILE = Path.of("../demo/online_retail.csv.gz");

    private static final Pattern LINE = Pattern.compile(
            "\"([^\"]*)\",\"?[^\",]*\"?,(?:\"(?:[^\"]|\"\")*\")?,(-?\\d+),\"[^\"]*\",([-.\\d]+),(\\d*),.*");

    final Set<String> invoices = new HashSet<>();
    long lines;
    long withoutCustomer;
    long repeated;
    long allIn;
    long allOut;
    long in;
    long out;

    OnlineRetail() throws IOException {
        try (BufferedReader file = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            Set<String> seen = new HashSet<>();
            file.readLine();
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                add(line, seen.add(line));
            }
        }
    }

    private void add(String line, boolean first) {
        Matcher cells = LINE.matcher(line);
        if (!cells.matches()) {
            throw new AssertionError("Not understood: " + line);
        }
        long money = Long.parseLong(cells.group(2)) * thousandths(cells.group(3));
        lines++;
        allIn += Math.max(0, money);
        allOut -= Math.min(0, money);
        if (cells.group(4).isEmpty()) {
            withoutCustomer++;
        } else if (first) {
            invoices.add(cells.group(1));
            in += Math.max(0, money);
            out -= Math.min(0, money);
        } else {
            repeated++;
        }
    }

    private static long thousandths(String price) {
        int point = price.indexOf('.');
        String whole = point < 0 ? price : price.substring(0, point);
        String decimals = point < 0 ? "" : price.substring(point + 1);
        return Long.parseLong(whole + (decimals + "000").substring(0, 3));
    }
}
