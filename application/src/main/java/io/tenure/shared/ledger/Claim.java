package io.tenure.shared.ledger;

/**
 * A key that may have one holder in the whole ledger. A key changes hands by its next generation.
 *
 * @param generation from 1
 * @param holder the id of the holder, or {@link #NOBODY} to release the key
 */
public record Claim(String key, int generation, String holder) {

    public static final String NOBODY = "";
}
