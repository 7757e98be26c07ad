package io.tenure.shared.portal;

import io.tenure.access.Caller;
import java.util.List;

/** The frame around a page: who is signed in and where one can go. */
public record Shell(String user, String initials, List<Group> groups, String path) {

    public record Group(String label, List<Item> items) {}

    public record Item(String label, String href, String icon, boolean current) {}

    static Shell of(Caller caller, String path) {
        var groups = Navigation.groups(caller, path);
        return new Shell(caller.name(), Initials.of(caller.name()), groups, path);
    }
}
