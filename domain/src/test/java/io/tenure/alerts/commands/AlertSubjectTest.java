package io.tenure.alerts.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlertSubjectTest {

    @Test
    void eachHasAStreamOfItsOwnAlsoWhereNamesAreAlike() {
        assertThat(AlertSubject.member("ada").stream()).isEqualTo("alerts-MEMBER:ada");
        assertThat(AlertSubject.till("ada").stream()).isEqualTo("alerts-TILL:ada");
        assertThat(AlertSubject.EVERYWHERE.stream()).isEqualTo("alerts-EVERYWHERE:");
    }
}
