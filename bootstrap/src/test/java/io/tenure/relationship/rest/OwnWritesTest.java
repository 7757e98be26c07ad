package io.tenure.relationship.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.views.ViewsFailure;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class OwnWritesTest {

    private final OwnWrites writes = new OwnWrites((CustomerQueries) Proxy.newProxyInstance(
            CustomerQueries.class.getClassLoader(),
            new Class<?>[] {CustomerQueries.class},
            (_, method, given) -> answer(method.getName(), (Long) given[0])));

    private long shown = 4;
    private int waits;
    private boolean away;

    @Test
    void waitNoMoreForLateViewsUntilTheseHaveComeSoFar() {
        writes.await(5);
        writes.await(6);
        writes.await(7);
        assertThat(waits).isEqualTo(1);

        shown = 5;
        writes.await(8);
        assertThat(waits).isEqualTo(2);

        shown = 9;
        writes.await(9);
        writes.await(9);
        assertThat(waits).isEqualTo(4);
    }

    @Test
    void areAnsweredWhereTheViewsCannotBeAsked() {
        away = true;
        writes.await(3);
        writes.await(4);
        assertThat(waits).isEqualTo(1);

        away = false;
        writes.await(4);
        assertThat(waits).isEqualTo(2);
    }

    private boolean answer(String asked, long position) {
        waits += asked.equals("awaitVisible") ? 1 : 0;
        if (away) {
            throw new ViewsFailure("the server went away");
        }
        return position <= shown;
    }
}
