package io.tenure.loyalty.application.port.in;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a member stands at this moment; nothing of the person.
 *
 * @param balance active and pending points less what is owed
 * @param tier null for none
 * @param storedValue wallets that hold money
 */
public record TillMember(
        String programme,
        long balance,
        long active,
        long pending,
        long owed,
        @Nullable String tier,
        List<Wallet> storedValue) {

    public TillMember {
        storedValue = List.copyOf(storedValue);
    }

    /** Stored money in one currency, bonus included. */
    public record Wallet(String currency, BigDecimal balance) {}
}
