package io.tenure.shared.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import java.util.Set;

/** A page that the navigation leads to, and the roles it is shown to. */
record Door(String group, String label, String href, String icon, Set<Role> roles) {

    /** Whether a path is this page or lies below it. */
    boolean leadsTo(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }

    boolean opensFor(Caller caller) {
        return roles.stream().anyMatch(caller.roles()::contains);
    }
}
