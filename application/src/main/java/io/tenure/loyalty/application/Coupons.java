package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.CouponId;
import io.tenure.loyalty.domain.Coupon;
import io.tenure.loyalty.domain.CouponBatch;
import io.tenure.loyalty.domain.CouponDecider;
import io.tenure.loyalty.domain.CouponRegister;
import io.tenure.loyalty.domain.CouponRegisterDecider;
import io.tenure.loyalty.events.CouponBatchEvent;
import io.tenure.loyalty.events.CouponEvent;
import io.tenure.loyalty.events.CouponRedeemed;
import io.tenure.loyalty.events.CouponReserved;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.sealing.Sealer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Every batch and every coupon, up to date with the ledger at each question. Safe for use by many threads. */
final class Coupons {

    private static final int BLOCK = 256;

    private final Ledger ledger;
    private final EventCodec codec;
    private final Sealer sealer;
    private CouponRegister register = CouponRegisterDecider.initial();
    private long next;

    Coupons(Ledger ledger, EventCodec codec, Sealer sealer) {
        this.ledger = ledger;
        this.codec = codec;
        this.sealer = sealer;
    }

    /** A coupon that somebody has the code of. */
    record Presented(CouponBatch batch, CouponId id) {}

    synchronized CouponRegister register() {
        List<RecordedCommit> news = ledger.readStream(LoyaltyBook.COUPON_BATCHES, next, BLOCK);
        while (!news.isEmpty()) {
            for (RecordedCommit commit : news) {
                commit.events()
                        .forEach(event -> register = CouponRegisterDecider.evolve(
                                register, (CouponBatchEvent) codec.decode(event, commit.stream())));
                next = commit.lastSequence() + 1;
            }
            news = ledger.readStream(LoyaltyBook.COUPON_BATCHES, next, BLOCK);
        }
        return register;
    }

    CouponBatch batch(String programme, long number) {
        return register()
                .batch(number)
                .filter(batch -> batch.programme().equals(programme))
                .orElseThrow(() -> Refusal.of(
                        "loyalty.unknown-batch",
                        "Programme '" + programme + "' has no batch " + number + ": name one that is listed."));
    }

    Presented presented(String programme, String code) {
        return find(programme, code)
                .orElseThrow(
                        () -> Refusal.of("loyalty.unknown-coupon", "There is no coupon with this code: check it."));
    }

    private Optional<Presented> find(String programme, String code) {
        OptionalLong number = CouponCodes.batch(code);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return register()
                .batch(number.getAsLong())
                .filter(batch -> batch.programme().equals(programme))
                .flatMap(batch -> {
                    OptionalLong serial = codes(batch.number()).serial(code);
                    return serial.isPresent() && serial.getAsLong() < batch.count()
                            ? Optional.of(new Presented(batch, new CouponId(batch.number(), serial.getAsLong())))
                            : Optional.empty();
                });
    }

    /** The key of a batch is kept nowhere: it follows from the installation's own. */
    CouponCodes codes(long batch) {
        return new CouponCodes(
                batch, sealer.fingerprint("codes of coupons, batch " + batch).getBytes(StandardCharsets.US_ASCII));
    }

    /** What was done with a coupon; few things ever are. */
    Coupon state(CouponId id) {
        Coupon coupon = CouponDecider.initial();
        for (CouponEvent event : story(id)) {
            coupon = CouponDecider.evolve(coupon, event);
        }
        return coupon;
    }

    /** Whom a redemption is, or was, for; empty for one that is nobody's or not known. */
    Optional<CustomerId> memberOf(CouponId id, String redemption) {
        @Nullable String member = null;
        for (CouponEvent event : story(id)) {
            switch (event) {
                case CouponReserved e when e.redemptionId().equals(redemption) -> member = e.customerId();
                case CouponRedeemed e when e.redemptionId().equals(redemption) -> member = e.customerId();
                default -> {}
            }
        }
        return Optional.ofNullable(member).map(CustomerId::new);
    }

    /** Whether a redemption was carried out and not taken back. */
    boolean isRedeemed(CouponId id, String redemption) {
        return state(id).redemptions().containsKey(redemption);
    }

    private List<CouponEvent> story(CouponId id) {
        List<CouponEvent> story = new ArrayList<>();
        long from = 0;
        List<RecordedCommit> commits = ledger.readStream(id.stream(), from, BLOCK);
        while (!commits.isEmpty()) {
            for (RecordedCommit commit : commits) {
                commit.events().forEach(event -> story.add((CouponEvent) codec.decode(event, commit.stream())));
                from = commit.lastSequence() + 1;
            }
            commits = ledger.readStream(id.stream(), from, BLOCK);
        }
        return story;
    }
}
