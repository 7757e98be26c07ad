package io.tenure.loyalty.portal;

import io.tenure.loyalty.application.port.in.WalletDeed;
import io.tenure.shared.portal.Fields;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with stored money, as somebody types it; its key makes sending it twice do it once.
 *
 * @param text the purpose or reason
 * @param spending the one to put back
 */
record WalletForm(
        @Nullable String key,
        @Nullable String amount,
        @Nullable String text,
        @Nullable String spending) {

    /** @param deed top-up, spending, pay-out or refund */
    WalletDeed deed(String deed, Fields fields) {
        String id = fields.required("key", key);
        return switch (deed) {
            case "top-up" -> new WalletDeed.TopUp(id, required(fields));
            case "spending" -> new WalletDeed.Spend(id, required(fields), fields.required("text", text));
            case "pay-out" -> new WalletDeed.PayOut(id, required(fields), fields.required("text", text));
            default ->
                new WalletDeed.Refund(fields.required("spending", spending), id, fields.decimal("amount", amount));
        };
    }

    private BigDecimal required(Fields fields) {
        BigDecimal typed = fields.decimal("amount", fields.required("amount", amount));
        return typed == null ? BigDecimal.ZERO : typed;
    }
}
