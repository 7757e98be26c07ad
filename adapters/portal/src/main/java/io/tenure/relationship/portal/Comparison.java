package io.tenure.relationship.portal;

import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.portal.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of a customer then and now; a dash where nothing was known. */
record Comparison(String label, String then, String now) {
    private static final String NOTHING = "–";

    private boolean tells() {
        return !then.equals(NOTHING) || !now.equals(NOTHING);
    }

    public boolean changed() {
        return !then.equals(now);
    }

    static List<Comparison> of(@Nullable CustomerView then, CustomerView now, Format format) {
        var rows = new ArrayList<Comparison>();
        Line line = (label, value) -> rows.add(new Comparison(label, told(then, value), told(now, value)));
        line.add("field.name", CustomerView::name);
        line.add("field.owner", CustomerView::owner);
        line.add("field.partner", CustomerView::partner);
        line.add("field.industry", CustomerView::industry);
        line.add("field.country", view -> view.country() == null ? null : format.country(view.country()));
        line.add("field.zone", CustomerView::timeZone);
        line.add("field.interactions", view -> format.number(view.together().interactions()));
        line.add(
                "field.money",
                view -> joined(view.together().money().entrySet(), sum -> format.money(sum.getValue(), sum.getKey())));
        line.add("customer.last-contact", view -> {
            var last = view.together().lastAt();
            return last == null ? null : format.dateTime(last);
        });
        line.add("contacts.title", view -> joined(view.contactPoints(), CustomerView.Contact::value));
        line.add("field.ids", view -> joined(view.externalIds(), one -> one.source() + " " + one.externalId()));
        line.add("consents.title", view -> joined(view.consents(), one -> (one.given() ? "✓ " : "✗ ") + one.purpose()));
        line.add("stakeholders.title", view -> joined(view.stakeholders(), CustomerView.Stakeholder::name));
        line.add("members.title", view -> joined(view.members(), member -> member));
        return rows.stream().filter(Comparison::tells).toList();
    }

    private static String told(@Nullable CustomerView view, Told value) {
        String text = view == null ? null : value.of(view);
        return text == null || text.isEmpty() ? NOTHING : text;
    }

    private static <T> String joined(Iterable<T> many, Function<T, String> text) {
        var parts = new ArrayList<String>();
        many.forEach(one -> parts.add(text.apply(one)));
        return parts.stream().collect(Collectors.joining("\n"));
    }

    private interface Line {
        void add(String label, Told value);
    }

    private interface Told {
        @Nullable
        String of(CustomerView view);
    }
}
