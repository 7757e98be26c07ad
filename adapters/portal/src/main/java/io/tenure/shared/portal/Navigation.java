package io.tenure.shared.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where each role can go, in groups. It only hides doors; the locks are in the application layer. */
final class Navigation {
    private static final String BOOK = "/book";
    private static final Set<Role> READERS =
            Set.of(Role.ACCOUNT_MANAGER, Role.MARKETER, Role.AUDITOR, Role.ADMIN, Role.INTEGRATION);
    private static final Set<Role> SEE_ALL = Set.of(Role.MARKETER, Role.AUDITOR, Role.ADMIN, Role.INTEGRATION);
    private static final Set<Role> AUDIT = Set.of(Role.AUDITOR, Role.ADMIN);
    private static final Set<Role> ADMIN = Set.of(Role.ADMIN);

    private static final List<Door> DOORS = List.of(
            new Door("nav.customers", "nav.dashboard", "/dashboard", "pulse", READERS),
            new Door("nav.customers", "nav.book", BOOK, "book", READERS),
            new Door("nav.customers", "nav.care", "/care", "clock", READERS),
            new Door("nav.customers", "nav.duplicates", "/duplicates", "merge", READERS),
            new Door("nav.customers", "nav.segments", "/segments", "share", READERS),
            new Door("nav.customers", "nav.lifecycle", "/lifecycle", "history", READERS),
            new Door("nav.customers", "nav.value", "/value", "coin", SEE_ALL),
            new Door("nav.customers", "nav.loyalty", "/loyalty", "badge", READERS),
            new Door("nav.customers", "nav.messages", "/messages", "mail", SEE_ALL),
            new Door("nav.audit", "nav.alerts", "/alerts", "alert", AUDIT),
            new Door("nav.audit", "nav.ledger", "/audit/ledger", "chain", AUDIT),
            new Door("nav.audit", "nav.access-log", "/audit/access-log", "eye", AUDIT),
            new Door("nav.admin", "nav.users", "/admin/users", "people", ADMIN),
            new Door("nav.admin", "nav.keys", "/admin/api-keys", "key", ADMIN),
            new Door("nav.admin", "nav.webhooks", "/admin/webhooks", "share", ADMIN),
            new Door("nav.admin", "nav.operations", "/admin/operations", "pulse", ADMIN));

    private Navigation() {}

    /** The groups in which the caller has a door at least, in the order of the list above. */
    static List<Shell.Group> groups(Caller caller, String path) {
        var groups = DOORS.stream()
                .filter(door -> door.opensFor(caller))
                .collect(Collectors.groupingBy(
                        Door::group,
                        LinkedHashMap::new,
                        Collectors.mapping(door -> item(door, caller, path), Collectors.toList())));
        return groups.entrySet().stream()
                .map(group -> new Shell.Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static Shell.Item item(Door door, Caller caller, String path) {
        boolean book = door.href().equals(BOOK);
        boolean current = door.leadsTo(path) || (book && path.startsWith("/customers"));
        String label = book && caller.roles().stream().anyMatch(SEE_ALL::contains) ? "nav.everyone" : door.label();
        return new Shell.Item(label, door.href(), door.icon(), current);
    }
}
