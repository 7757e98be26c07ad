package io.tenure.value.domain.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final LocalDate CALIBRATED = LocalDate.of(1997, 9, 30);
    private static final List<PurchaseDays> CUSTOMERS = read();
    private static final PurchaseModel MODEL = PurchaseModels.bgNbd(PurchaseHistories.of(CUSTOMERS.stream()
                    .flatMap(days -> days.historyAt(CALIBRATED).stream())
                    .toList()))
            .model();

    @Test
    void daysOfPurchaseBecomeTheHistoriesOfTheReference() {
        var expected = Cdnow.CUSTOMERS.stream().map(Cdnow::history).sorted().toList();
        var histories = CUSTOMERS.stream()
                .flatMap(days -> days.historyAt(CALIBRATED).stream())
                .sorted()
                .toList();

        assertThat(histories).hasSameSizeAs(expected);
        for (int index = 0; index < expected.size(); index++) {
            assertThat(histories.get(index).repeats())
                    .isEqualTo(expected.get(index).repeats());
            assertThat(histories.get(index).recency())
                    .isCloseTo(expected.get(index).recency(), offset(1e-7));
            assertThat(histories.get(index).age()).isCloseTo(expected.get(index).age(), offset(1e-7));
        }
    }

    @Test
    void theHoldOutIsComparedCustomerByCustomer() {
        var holdOut = HoldOut.of(MODEL, CUSTOMERS, CALIBRATED, 39);
        double forecast =
                Cdnow.CUSTOMERS.stream().mapToDouble(Cdnow::bgNbdExpected).sum();
        double error = Cdnow.CUSTOMERS.stream()
                .mapToDouble(each -> Math.abs(each.bgNbdExpected() - each.holdOut()))
                .average()
                .orElseThrow();

        assertThat(holdOut.customers()).isEqualTo(2357);
        assertThat(holdOut.actual()).isEqualTo(1882);
        assertThat(holdOut.forecast()).isCloseTo(forecast, offset(0.01));
        assertThat(holdOut.meanAbsoluteError()).isCloseTo(error, offset(0.0001));
    }

    @Test
    void theTrackingPlotEndsWhereTheCountsDo() {
        var weeks =
                Tracking.of(MODEL, CUSTOMERS, LocalDate.of(1997, 1, 1), 78, 78).weeks();
        long repeats = CUSTOMERS.stream()
                .mapToLong(days -> days.repeatsUntil(LocalDate.of(1998, 6, 30)))
                .sum();

        assertThat(weeks)
                .hasSize(78)
                .isSortedAccordingTo((one, next) -> Double.compare(one.expected(), next.expected()));
        assertThat(weeks.getLast().end()).isEqualTo("1998-06-30");
        assertThat(weeks.getLast().actual()).isEqualTo(repeats);
        assertThat(weeks.get(38).end()).isEqualTo(CALIBRATED);
        assertThat(weeks.get(38).expected())
                .as("repeats in the calibration, which it was fitted to")
                .isCloseTo((double) weeks.get(38).actual(), offset(50.0));
    }

    @Test
    void theTrackingPlotMayBeToldOfItsLastWeeksOnly() {
        var start = LocalDate.of(1997, 1, 1);

        assertThat(Tracking.of(MODEL, CUSTOMERS, start, 78, 10).weeks())
                .isEqualTo(Tracking.of(MODEL, CUSTOMERS, start, 78, 78).weeks().subList(68, 78));
    }

    @Test
    void severalPurchasesOnADayAreOne() {
        var day = LocalDate.of(2026, 1, 5);
        var days = PurchaseDays.of(List.of(day.plusDays(7), day, day, day.plusDays(7)));

        assertThat(days.historyAt(day.plusDays(14))).contains(new PurchaseHistory(1, 1, 2));
        assertThat(days.historyAt(day.minusDays(1))).isEmpty();
    }

    private static List<PurchaseDays> read() {
        try (InputStream file = ForecastTest.class.getResourceAsStream("../cdnow_sample.csv")) {
            Map<String, List<LocalDate>> days = new String(
                            Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.groupingBy(
                            columns -> columns[1],
                            Collectors.mapping(columns -> LocalDate.parse(columns[2]), Collectors.toList())));
            return days.values().stream()
                    .map((Collection<LocalDate> each) -> PurchaseDays.of(each))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
