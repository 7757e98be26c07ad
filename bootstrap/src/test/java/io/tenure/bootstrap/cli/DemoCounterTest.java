package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Caller;
import io.tenure.bootstrap.Installation;
import io.tenure.bootstrap.OnlineRetail;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.loyalty.queries.CouponBatchView;
import io.tenure.loyalty.queries.GatheringView;
import io.tenure.relationship.application.port.in.CustomerDraft;
import io.tenure.relationship.application.port.in.ExternalIdDraft;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.events.CustomerKind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCounterTest {

    @Test
    void showsPartnersCouponsAndAnEventAndTellsNothingTwice(@TempDir Path directory) throws Exception {
        try (Installation tenure = Installation.open(directory)) {
            for (String number : List.of("14911", "12748", "17841", "14606")) {
                tenure.relationship().registerCustomer().register(draft(number), null, Caller.SYSTEM);
            }
            LoyaltyModule loyalty = tenure.core().loyalty();
            Instant now = tenure.now();
            tell(tenure, now);
            long head = tenure.core().ledger().head();

            tell(tenure, now);
            tenure.caughtUp();

            assertThat(tenure.core().ledger().head()).isEqualTo(head);
            assertThat(loyalty.partnerQueries()
                            .settlement(
                                    "club", "harbour-cafe", YearMonth.from(now.atZone(ZoneOffset.UTC)), Caller.SYSTEM))
                    .hasValueSatisfying(month -> assertThat(month.sums().net()).isNotZero());
            assertThat(loyalty.couponQueries().batches("club"))
                    .singleElement()
                    .extracting(CouponBatchView::used)
                    .isEqualTo(2L);
            assertThat(loyalty.favours().gatherings().gatherings("club"))
                    .singleElement()
                    .extracting(GatheringView::taken)
                    .isEqualTo(2);
        }
    }

    private static void tell(Installation tenure, Instant now) throws Exception {
        new DemoClub(tenure.core().loyalty(), tenure.relationship()).open(now);
        tenure.caughtUp();
        new DemoCounter(tenure.core().loyalty(), tenure.relationship()).open(now);
        tenure.caughtUp();
    }

    private static CustomerDraft draft(String number) {
        return new CustomerDraft(
                new Profile(CustomerKind.ORGANISATION, null, null, "GB", null, null),
                List.of(new ExternalIdDraft(OnlineRetail.MAPPING, number)),
                List.of(),
                null);
    }
}
