package io.tenure.value.domain.spending;

/** What a customer can be expected to spend on a purchase. All results are finite. */
public sealed interface SpendModel permits GammaGamma, AverageSpend {

    /** The expected average spend per purchase, in the currency of the histories, 0 or more. */
    double expectedSpend(SpendHistory history);
}
