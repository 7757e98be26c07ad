package io.tenure.loyalty.queries;

import io.tenure.loyalty.domain.MoneyMovement;

/**
 * The stored money that a programme owes its members in one currency, in its smallest units. Money on its way between
 * merged records is in neither wallet for a moment.
 *
 * @param paidIn by members, also by those whose membership has ended or who were erased, until it is paid out
 * @param bonus that was given and not spent
 */
public record StoredValueView(String programme, String currency, long paidIn, long bonus) {

    public static StoredValueView none(String programme, String currency) {
        return new StoredValueView(programme, currency, 0, 0);
    }

    public String id() {
        return programme + "@" + currency;
    }

    public StoredValueView moved(MoneyMovement movement) {
        return new StoredValueView(programme, currency, paidIn + movement.paidIn(), bonus + movement.bonus());
    }
}
