package io.tenure.messaging.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.domain.CustomerId;
import org.junit.jupiter.api.Test;

class CorrespondentTest {

    private static final CustomerId ADA = new CustomerId("ada");

    @Test
    void aCustomerIsKnownAsOne() {
        assertThat(Correspondent.customer(ADA).customer()).contains(ADA);
        assertThat(Correspondent.customer(ADA)).hasToString("ada");
    }

    @Test
    void somebodyWhoIsNoCustomerIsNotTakenForOneOfThatName() {
        assertThat(Correspondent.addressee("ada").customer()).isEmpty();
        assertThat(Correspondent.addressee("ada")).isNotEqualTo(Correspondent.customer(ADA));
    }

    @Test
    void eachHasAStreamOfItsOwn() {
        assertThat(Correspondent.customer(ADA).stream()).isEqualTo("messages-ada");
        assertThat(Correspondent.addressee("ada").stream()).isEqualTo("messages-~ada");
    }
}
