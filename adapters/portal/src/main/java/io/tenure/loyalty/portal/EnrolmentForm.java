package io.tenure.loyalty.portal;

import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.shared.portal.Fields;
import org.jspecify.annotations.Nullable;

/** Where a customer enrols in which programme, as somebody types it; the birthday is a month and a day, 02-29. */
record EnrolmentForm(
        @Nullable String programme,
        @Nullable String outlet,
        @Nullable String birthday,
        @Nullable String household) {

    LoyaltyDeed deed(Fields fields) {
        String day = fields.text("birthday", birthday);
        String where = fields.text("outlet", outlet);
        return new LoyaltyDeed.Enrol(
                where == null ? "" : where, day == null ? null : "--" + day, fields.text("household", household));
    }
}
