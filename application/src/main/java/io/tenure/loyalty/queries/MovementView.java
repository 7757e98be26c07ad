package io.tenure.loyalty.queries;

import io.tenure.loyalty.domain.Movement;
import io.tenure.loyalty.events.PointsValue;
import io.tenure.loyalty.events.RulePoints;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an account's history, and why.
 *
 * @param id sorts as the ledger does
 * @param points negative when they went
 * @param reference the purchase, redemption, adjustment or transfer; empty for none
 * @param version of the programme that decided; null where none did
 * @param rules what each rule gave for the purchase, as it is worth then
 * @param text the purpose, the reason, or the other member; empty for none
 * @param owed of the points that were taken back, those that had been spent
 * @param money that was taken beside the points of a redemption, or is to be given back where it was cancelled; null
 *     for none
 * @param currency of the money
 * @param forgiven of the points that were taken back, those that had been spent, or had expired, and are not asked for
 * @param value of points that paid at a till, or that come back from there; null where they have none in money
 */
public record MovementView(
        String id,
        String programme,
        String customerId,
        Movement.Kind kind,
        long points,
        long balance,
        Instant at,
        String reference,
        @Nullable Long version,
        List<RulePoints> rules,
        String text,
        long owed,
        long forgiven,
        @Nullable BigDecimal money,
        @Nullable String currency,
        @Nullable PointsValue value) {

    /** Between the account and one of another member who stays the owner of it. */
    public boolean transferred() {
        return kind == Movement.Kind.TRANSFERRED_OUT || kind == Movement.Kind.TRANSFERRED_IN;
    }

    /** Between the account and one that it was joined with. */
    public boolean passed() {
        return kind == Movement.Kind.PASSED_ON || kind == Movement.Kind.PASSED_IN;
    }

    /** For a redemption, carried out or cancelled. */
    public boolean redeemed() {
        return kind == Movement.Kind.REDEEMED || kind == Movement.Kind.REDEMPTION_CANCELLED;
    }

    /** Back from a transfer that did not arrive. */
    public boolean returned() {
        return kind == Movement.Kind.TRANSFER_RETURNED;
    }
}
