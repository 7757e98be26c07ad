package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CouponBatchCommand;
import io.tenure.loyalty.commands.HandOutCodes;
import io.tenure.loyalty.commands.IssueCoupons;
import io.tenure.loyalty.commands.RevokeBatch;
import io.tenure.loyalty.events.CouponBatchEvent;
import io.tenure.loyalty.events.CouponBatchIssued;
import io.tenure.loyalty.events.CouponBatchRevoked;
import io.tenure.loyalty.events.CouponCodesHandedOut;
import io.tenure.loyalty.events.CouponKind;
import io.tenure.loyalty.events.CouponTerms;
import io.tenure.loyalty.programme.CouponDefinition;
import io.tenure.loyalty.programme.Wording;
import io.tenure.shared.domain.Specification;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CouponRegisterSpecification {

    private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");
    private static final CouponTerms TERMS =
            new CouponTerms(CouponKind.AMOUNT, "GBP", 10_00, null, null, 0, NOW, NOW.plusSeconds(60), 0, 0, false);

    @Test
    void batchesAreNumberedFromNoughtWhateverTheirProgramme() {
        when(issue("club", "may", "spring", 100)).then(issued(0, "club", "may", 100));
        when(issue("staff", "may", "spring", 100), issued(0, "club", "may", 100))
                .then(issued(1, "staff", "may", 100));
    }

    @Test
    void batchToldAgainIsOneAndItsIdStandsForNoOther() {
        when(issue("club", "may", "spring", 100), issued(0, "club", "may", 100)).thenNothing();
        assertThat(when(issue("club", "may", "spring", 101), issued(0, "club", "may", 100))
                        .thenRejected("loyalty.reference-reused")
                        .reason())
                .contains("may");
        when(issue("club", "may", "autumn", 100), issued(0, "club", "may", 100))
                .thenRejected("loyalty.reference-reused");
        when(issue("club", "june", "spring", 100), issued(0, "club", "may", 100))
                .then(issued(1, "club", "june", 100));
    }

    @Test
    void batchHasOneToTenMillionCodes() {
        when(issue("club", "may", "spring", 0)).thenRejected("loyalty.coupon-count-invalid");
        when(issue("club", "may", "spring", 1)).then(issued(0, "club", "may", 1));
        when(issue("club", "may", "spring", 10_000_000)).then(issued(0, "club", "may", 10_000_000));
        when(issue("club", "may", "spring", 10_000_001)).thenRejected("loyalty.coupon-count-invalid");
    }

    @Test
    void codesAreHandedOutOnce() {
        when(new HandOutCodes(0, NOW), issued(0, "club", "may", 100)).then(handedOut(0));
        when(new HandOutCodes(1, NOW), issued(0, "club", "may", 100), issued(1, "club", "june", 100), handedOut(0))
                .then(handedOut(1));
        assertThat(when(new HandOutCodes(0, NOW), issued(0, "club", "may", 100), handedOut(0))
                        .thenRejected("loyalty.codes-handed-out")
                        .reason())
                .contains("batch 0");
        when(new HandOutCodes(1, NOW), issued(0, "club", "may", 100)).thenRejected("loyalty.unknown-batch");
        when(new HandOutCodes(-1, NOW), issued(0, "club", "may", 100)).thenRejected("loyalty.unknown-batch");
    }

    @Test
    void codesOfABatchThatIsRevokedAreNotHandedOut() {
        when(new RevokeBatch(0, "lost", NOW), issued(0, "club", "may", 100), handedOut(0))
                .then(revoked(0));
        when(new RevokeBatch(0, "lost", NOW), issued(0, "club", "may", 100), revoked(0))
                .thenNothing();
        when(new HandOutCodes(0, NOW), issued(0, "club", "may", 100), revoked(0))
                .thenRejected("loyalty.coupon-revoked");
        when(new RevokeBatch(1, "lost", NOW), issued(0, "club", "may", 100)).thenRejected("loyalty.unknown-batch");
    }

    private static Specification.Outcome<CouponBatchEvent> when(
            CouponBatchCommand command, CouponBatchEvent... history) {
        return Specification.given(
                        CouponRegisterDecider::decide,
                        CouponRegisterDecider::evolve,
                        CouponRegisterDecider.initial(),
                        List.of(history))
                .when(command);
    }

    private static IssueCoupons issue(String programme, String id, String coupon, long count) {
        return new IssueCoupons(
                programme, id, new CouponDefinition(coupon, new Wording("Spring", "春"), TERMS), 3, count, NOW);
    }

    private static CouponBatchIssued issued(long number, String programme, String id, long count) {
        return new CouponBatchIssued(number, programme, id, "spring", 3, TERMS, count, NOW);
    }

    private static CouponCodesHandedOut handedOut(long number) {
        return new CouponCodesHandedOut(number, "club", NOW);
    }

    private static CouponBatchRevoked revoked(long number) {
        return new CouponBatchRevoked(number, "club", "lost", NOW);
    }
}
