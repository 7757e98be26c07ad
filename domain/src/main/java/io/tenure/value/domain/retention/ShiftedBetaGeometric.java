package io.tenure.value.domain.retention;

/**
 * Each customer ends the contract at a renewal with an own chance, so those who are left are ever more loyal.
 *
 * <p>The shifted-beta-geometric model of Fader and Hardie, How to Project Customer Retention, Journal of Interactive
 * Marketing 21 (2007) 76-90. Chances follow a beta distribution.
 *
 * @param alpha first shape of the chance to end, greater than 0: alpha / (alpha + beta) is the share lost at the first
 *     renewal
 * @param beta second shape, greater than 0
 */
public record ShiftedBetaGeometric(double alpha, double beta) implements RetentionModel {

    public ShiftedBetaGeometric {
        if (!(alpha > 0) || !(beta > 0) || Double.isInfinite(alpha + beta)) {
            throw new IllegalArgumentException(
                    "Both shapes must be finite and greater than 0: alpha = %s, beta = %s".formatted(alpha, beta));
        }
    }

    /** Their equation (8). */
    @Override
    public double retentionAfter(int renewals) {
        return (beta + renewals) / (alpha + beta + renewals);
    }
}
