package io.tenure.access;

import java.util.List;

/** Who can look after customers. */
public interface AccountManagers {

    /**
     * The names of the users who may sign in as account managers, in their order.
     *
     * @throws AccessDenied when the caller may neither read nor write customers
     */
    List<String> names(Caller caller);
}
