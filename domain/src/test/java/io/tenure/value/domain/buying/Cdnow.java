package io.tenure.value.domain.buying;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The sample of CDNOW with independent results for each customer: see ATTRIBUTION.md beside the file. */
record Cdnow(
        String id,
        PurchaseHistory history,
        double averageSpend,
        int holdOut,
        double bgNbdExpected,
        double bgNbdAlive,
        double paretoNbdExpected,
        double paretoNbdAlive,
        double expectedSpend) {

    static final List<Cdnow> CUSTOMERS = read();

    static PurchaseHistories histories() {
        return PurchaseHistories.of(CUSTOMERS.stream().map(Cdnow::history).toList());
    }

    private static List<Cdnow> read() {
        try (InputStream file = Cdnow.class.getResourceAsStream("../cdnow_sample_cbs_reference.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> of(line.split(",", -1)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Cdnow of(String[] columns) {
        double[] numbers = new double[columns.length];
        for (int i = 1; i < columns.length; i++) {
            numbers[i] = columns[i].isEmpty() ? 0 : Double.parseDouble(columns[i]);
        }
        return new Cdnow(
                columns[0],
                new PurchaseHistory((int) numbers[1], numbers[2], numbers[3]),
                numbers[4],
                (int) numbers[5],
                numbers[6],
                numbers[7],
                numbers[8],
                numbers[9],
                numbers[10]);
    }
}
