package io.tenure.value.domain.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tenure.value.domain.fitting.Fallback;
import io.tenure.value.domain.fitting.Fit;
import io.tenure.value.domain.fitting.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FallbackTest {

    static List<Function<PurchaseHistories, Fit<PurchaseModel>>> fits() {
        return List.of(PurchaseModels::bgNbd, PurchaseModels::paretoNbd);
    }

    @ParameterizedTest
    @MethodSource("fits")
    void withoutCustomersNothingIsExpected(Function<PurchaseHistories, Fit<PurchaseModel>> fit) {
        assertThat(fit.apply(PurchaseHistories.of(List.of())))
                .isEqualTo(new Fallback<>(new AverageRate(0), Reason.NO_CUSTOMERS));
    }

    @ParameterizedTest
    @MethodSource("fits")
    void customersWhoBoughtOnlyOnceTellNothingOfComingBack(Function<PurchaseHistories, Fit<PurchaseModel>> fit) {
        var once = Collections.nCopies(1000, new PurchaseHistory(0, 0, 30));

        assertThat(fit.apply(PurchaseHistories.of(once)))
                .isEqualTo(new Fallback<>(new AverageRate(0), Reason.NO_REPEAT_PURCHASE));
    }

    @ParameterizedTest
    @MethodSource("fits")
    void fewerThanThirtyRepeatersAreTakenTogether(Function<PurchaseHistories, Fit<PurchaseModel>> fit) {
        var histories = new ArrayList<>(Collections.nCopies(29, new PurchaseHistory(2, 5, 10)));
        histories.addAll(Collections.nCopies(29, new PurchaseHistory(0, 0, 10)));

        assertThat(fit.apply(PurchaseHistories.of(histories)))
                .isEqualTo(new Fallback<>(new AverageRate(0.1), Reason.TOO_FEW_REPEATERS));
    }

    @ParameterizedTest
    @MethodSource("fits")
    void customersWhoAllBuyByTheClockDoNotDifferAndDoNotLeave(Function<PurchaseHistories, Fit<PurchaseModel>> fit) {
        var regular = Collections.nCopies(200, new PurchaseHistory(10, 40, 44));

        assertThat(fit.apply(PurchaseHistories.of(regular)))
                .isEqualTo(new Fallback<>(new AverageRate(10 / 44.0), Reason.NO_DIFFERENCE_BETWEEN_CUSTOMERS));
    }

    /** Drawn with rates of gamma(2, 8) and no dropout, from a fixed seed. */
    @ParameterizedTest
    @MethodSource("fits")
    void customersWhoNeverLeaveAreSaidNeverToLeave(Function<PurchaseHistories, Fit<PurchaseModel>> fit) {
        var random = new Random(42);
        var histories = new ArrayList<PurchaseHistory>();
        for (int customer = 0; customer < 2000; customer++) {
            double rate = -(Math.log(random.nextDouble()) + Math.log(random.nextDouble())) / 8;
            int x = 0;
            double last = 0;
            double next = -Math.log(random.nextDouble()) / rate;
            while (next < 52) {
                x++;
                last = next;
                next -= Math.log(random.nextDouble()) / rate;
            }
            histories.add(new PurchaseHistory(x, last, 52));
        }

        var found = fit.apply(PurchaseHistories.of(histories));

        assertThat(found).isInstanceOfSatisfying(Fallback.class, fallback -> {
            assertThat(fallback.reason()).isEqualTo(Reason.NO_DROPOUT_SEEN);
            assertThat(fallback.model()).isInstanceOfSatisfying(Nbd.class, nbd -> {
                assertThat(nbd.r()).isCloseTo(2, within(0.2));
                assertThat(nbd.alpha()).isCloseTo(8, within(0.8));
            });
        });
    }
}
