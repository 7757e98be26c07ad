package io.tenure.value.domain.retention;

/** How many customers renew a contract, time after time. All results are finite. */
public sealed interface RetentionModel permits ShiftedBetaGeometric, ConstantRetention {

    /**
     * The share, in [0, 1], of those who have renewed so often who renew once more.
     *
     * @param renewals 0 or more
     */
    double retentionAfter(int renewals);

    /** The share, in [0, 1], of all new customers who are still there after so many renewals, 0 or more. */
    default double survival(int renewals) {
        double share = 1;
        for (int renewal = 0; renewal < renewals; renewal++) {
            share *= retentionAfter(renewal);
        }
        return share;
    }

    /**
     * The discounted expected number of renewals to come, evaluated just before the next one, which is not discounted:
     * DERL of Fader and Hardie, Customer-Base Valuation in a Contractual Setting, Marketing Science 29 (2010) 85-93, up
     * to a horizon.
     *
     * @param renewals made so far, 0 or more
     * @param horizon renewals to look ahead, 0 or more
     * @param discount rate per renewal period, 0 or more: 0.1 is ten per cent
     */
    default double discountedRenewals(int renewals, int horizon, double discount) {
        if (!(discount >= 0) || renewals < 0 || horizon < 0) {
            throw new IllegalArgumentException(
                    "Give renewals, a horizon and a discount of 0 or more, not %d, %d and %s."
                            .formatted(renewals, horizon, discount));
        }
        double sum = 0;
        double worth = 1;
        for (int ahead = 0; ahead < horizon; ahead++) {
            worth *= retentionAfter(renewals + ahead);
            sum += worth;
            worth /= 1 + discount;
        }
        return sum;
    }
}
