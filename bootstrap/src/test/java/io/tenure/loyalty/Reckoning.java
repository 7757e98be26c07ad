package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.bootstrap.Core;
import io.tenure.loyalty.events.PartnerCause;
import io.tenure.loyalty.events.PartnerMovement;
import io.tenure.loyalty.queries.Settlement;
import io.tenure.loyalty.queries.SettlementLineView;
import io.tenure.loyalty.queries.SettlementView;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.views.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is settled with a partner, beside what the ledger holds.
 *
 * @param ledger everything that was ever reckoned with the partner
 * @param statements all months
 */
record Reckoning(Core core, String partner, List<PartnerMovement> ledger, List<SettlementView> statements) {

    static Reckoning of(Core core, String partner) throws InterruptedException {
        core.views().awaitProgress("loyalty-partners", core.ledger().head(), Duration.ofSeconds(30));
        return new Reckoning(
                core,
                partner,
                ledger(core).stream().filter(e -> e.partner().equals(partner)).toList(),
                core.loyalty().partnerQueries().settlements("club", partner, null, 1_000, MARKETER).views().stream()
                        .map(Settlement::sums)
                        .toList());
    }

    /** Points that the partner owes for. */
    long issued() {
        return statements.stream()
                .mapToLong(each -> each.issued().points() - each.takenBack().points())
                .sum();
    }

    /** Points that the firm owes for. */
    long redeemed() {
        return statements.stream()
                .mapToLong(each -> each.redeemed().points() - each.givenBack().points())
                .sum();
    }

    void requireEqualToTheLedger() {
        Map<String, SettlementView> summed = new TreeMap<>();
        ledger.forEach(e -> summed.merge(
                e.month(),
                SettlementView.none("club", partner, e.month(), "GBP").plus(e),
                (one, _) -> one.plus(e)));
        assertThat(statements).containsExactlyInAnyOrderElementsOf(summed.values());
        statements.forEach(each -> {
            List<SettlementLineView> lines = lines(each.month());
            assertThat(lines.stream().map(SettlementLineView::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(each.net());
            assertThat(points(lines, PartnerCause.ISSUED))
                    .isEqualTo(each.issued().points());
            assertThat(points(lines, PartnerCause.REDEEMED))
                    .isEqualTo(each.redeemed().points());
        });
    }

    /** All of a month, three at a time. */
    List<SettlementLineView> lines(String month) {
        List<SettlementLineView> all = new ArrayList<>();
        String after = null;
        do {
            Page<SettlementLineView> page =
                    core.loyalty().partnerQueries().lines("club", partner, YearMonth.parse(month), after, 3, MARKETER);
            all.addAll(page.views());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static List<PartnerMovement> ledger(Core core) {
        List<PartnerMovement> all = new ArrayList<>();
        long position = 0;
        List<RecordedCommit> commits = core.ledger().readAll(position, 1_000);
        while (!commits.isEmpty()) {
            for (RecordedCommit commit : commits) {
                for (EventData event : commit.events()) {
                    if (PartnerMovement.class.isAssignableFrom(core.codec().type(event.type()))) {
                        all.add((PartnerMovement) core.codec().decode(event, commit.stream()));
                    }
                }
                position = commit.lastPosition();
            }
            commits = core.ledger().readAll(position, 1_000);
        }
        return all;
    }

    private static long points(List<SettlementLineView> lines, PartnerCause cause) {
        return lines.stream()
                .filter(line -> line.cause() == cause)
                .mapToLong(SettlementLineView::points)
                .sum();
    }
}
