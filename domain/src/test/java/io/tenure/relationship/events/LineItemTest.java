package io.tenure.relationship.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LineItemTest {

    @Test
    void readsAsBeforeThereWereCategoriesWhereItHasNone() {
        assertThat(new LineItem("A", null, BigDecimal.ONE, new BigDecimal("2.50")))
                .hasToString("LineItem[sku=A, name=null, quantity=1, unitPrice=2.50]");
        assertThat(new LineItem("A", "Apple", BigDecimal.ONE, null, "fruit"))
                .hasToString("LineItem[sku=A, name=Apple, quantity=1, unitPrice=null, category=fruit]");
    }
}
