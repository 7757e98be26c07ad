package io.tenure.value.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tenure.value.domain.buying.Nbd;
import io.tenure.value.domain.buying.PurchaseDays;
import io.tenure.value.domain.buying.PurchaseHistories;
import io.tenure.value.domain.buying.PurchaseModels;
import io.tenure.value.domain.fitting.Fallback;
import io.tenure.value.domain.fitting.Reason;
import io.tenure.value.domain.ranking.Concentration;
import io.tenure.value.domain.ranking.Rfm;
import io.tenure.value.domain.ranking.RfmSegment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The year of a wholesaler, whole. Prepared as the published RFM analyses of it are: lines with a customer, a quantity
 * and a price above zero, no cancelled invoice (C...); an invoice is a purchase, and repeated lines count.
 */
class OnlineRetailTest {

    private static final LocalDateTime REFERENCE = LocalDateTime.parse("2011-12-11T00:00:00");

    private static final Pattern LINE = Pattern.compile(
            "\"([^\"]*)\",\"?[^\",]*\"?,(?:\"(?:[^\"]|\"\")*\")?,(-?\\d+),\"([^\"]*)\",([-.\\d]+),(\\d+),.*");

    private static final Map<String, Customer> CUSTOMERS = new TreeMap<>();

    private static final class Customer {
        private final Set<String> invoices = new HashSet<>();
        private final TreeSet<LocalDateTime> times = new TreeSet<>();
        private double spent;
    }

    @BeforeAll
    static void reads() throws IOException {
        try (var file = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of("../demo/online_retail.csv.gz"))),
                StandardCharsets.UTF_8))) {
            file.readLine();
            file.lines().forEach(OnlineRetailTest::add);
        }
    }

    private static void add(String line) {
        Matcher cells = LINE.matcher(line);
        if (!cells.matches() || cells.group(1).startsWith("C")) {
            return; // no customer, or cancelled
        }
        int quantity = Integer.parseInt(cells.group(2));
        double price = Double.parseDouble(cells.group(4));
        if (quantity > 0 && price > 0) {
            var customer = CUSTOMERS.computeIfAbsent(cells.group(5), _ -> new Customer());
            customer.invoices.add(cells.group(1));
            customer.times.add(LocalDateTime.parse(cells.group(3).replace(' ', 'T')));
            customer.spent += quantity * price;
        }
    }

    @Test
    void theTenSegmentsHaveTheSizesThatPandasGivesThem() {
        var behaviours = CUSTOMERS.entrySet().stream()
                .map(customer -> new Rfm.Behaviour(
                        customer.getKey(),
                        (int) ChronoUnit.DAYS.between(customer.getValue().times.last(), REFERENCE),
                        customer.getValue().invoices.size(),
                        customer.getValue().spent))
                .toList();
        var sizes = new EnumMap<RfmSegment, Integer>(RfmSegment.class);
        Rfm.CUSTOMARY.score(behaviours).forEach(scores -> sizes.merge(scores.segment(), 1, Integer::sum));

        assertThat(CUSTOMERS).hasSize(4338);
        assertThat(sizes.values()).containsExactly(1071, 819, 633, 593, 484, 352, 187, 94, 63, 42);
    }

    @Test
    void noDropoutIsSeenAndSoNoParametersOfItAreReported() {
        var histories = PurchaseHistories.of(CUSTOMERS.values().stream()
                .map(customer -> PurchaseDays.of(customer.times.stream()
                                .map(LocalDateTime::toLocalDate)
                                .toList())
                        .historyAt(LocalDate.of(2011, 12, 9))
                        .orElseThrow())
                .toList());

        assertThat(PurchaseModels.bgNbd(histories)).isInstanceOfSatisfying(Fallback.class, fallback -> {
            assertThat(fallback.reason()).isEqualTo(Reason.NO_DROPOUT_SEEN);
            assertThat(fallback.model()).isInstanceOf(Nbd.class);
        });
        assertThat(PurchaseModels.paretoNbd(histories)).isEqualTo(PurchaseModels.bgNbd(histories));
    }

    @Test
    void aFifthOfTheCustomersBringsThreeQuartersOfTheMoney() {
        var concentration = Concentration.of(CUSTOMERS.values().stream()
                .mapToDouble(customer -> customer.spent)
                .toArray());

        assertThat(concentration.topShare(0.2)).isCloseTo(0.746, within(0.001));
        assertThat(concentration.gini()).isCloseTo(0.715, within(0.001));
    }
}
