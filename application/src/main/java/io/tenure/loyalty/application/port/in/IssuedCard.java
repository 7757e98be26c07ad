package io.tenure.loyalty.application.port.in;

import io.tenure.loyalty.programme.CardNumber;

/**
 * A card that was just issued.
 *
 * @param position of the event in the ledger
 * @param id the keyed hash of the number
 * @param number nobody can be told it again
 * @param code signed, for the barcode
 */
public record IssuedCard(long position, String id, CardNumber number, String code) {}
