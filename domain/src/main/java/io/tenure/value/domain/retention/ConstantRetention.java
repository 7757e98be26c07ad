package io.tenure.value.domain.retention;

/**
 * The same share renews each time: the plainest model, for data that carry no other.
 *
 * @param share of customers who renew, in [0, 1]
 */
public record ConstantRetention(double share) implements RetentionModel {

    public ConstantRetention {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share lies between 0 and 1, not at " + share + ".");
        }
    }

    @Override
    public double retentionAfter(int renewals) {
        return share;
    }
}
