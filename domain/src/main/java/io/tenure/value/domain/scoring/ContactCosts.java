package io.tenure.value.domain.scoring;

import io.tenure.facts.domain.DayKind;
import io.tenure.facts.domain.FactSheet;
import io.tenure.value.domain.profit.CostModel;
import io.tenure.value.domain.profit.Dealings;
import io.tenure.value.domain.profit.Profitability;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.events.ValueSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What serving a customer has cost, by the facts and the costs that a firm has set. */
public final class ContactCosts {

    private static final List<DayKind> CONTACTS = Stream.of(DayKind.values())
            .filter(kind -> kind.isContact() || kind == DayKind.INQUIRY)
            .toList();

    /** The kinds of contact that may bear a cost. */
    public static final Set<String> KINDS =
            CONTACTS.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));

    private final CostModel model;

    public ContactCosts(ValueSettings settings) {
        var perContact = new TreeMap<String, BigDecimal>();
        KINDS.forEach(kind -> perContact.put(kind, settings.costPerContact().getOrDefault(kind, BigDecimal.ZERO)));
        model = new CostModel(settings.productShare(), perContact, BigDecimal.ZERO, settings.costPerComplaint());
    }

    /**
     * What the customer left over. Costs on record, the amounts of contacts, are added to those that the firm has set;
     * marketing bears no cost until there are campaigns.
     *
     * @param elsewhere what others have spent on the customer; what is in another currency is not added
     */
    public Profitability of(FactSheet sheet, List<CostElsewhere> elsewhere) {
        String currency = sheet.currency().orElse(ObservedCustomer.NO_CURRENCY);
        var contacts = new TreeMap<String, Long>();
        CONTACTS.forEach(kind -> contacts.put(kind.name(), sheet.count(kind)));
        Profitability set = model.of(new Dealings(
                sheet.revenue().add(sheet.returned()),
                sheet.returned(),
                contacts,
                0,
                elsewhere.stream().map(cost -> cost.in(currency)).reduce(BigDecimal.ZERO, BigDecimal::add),
                sheet.count(DayKind.COMPLAINT),
                BigDecimal.ZERO));
        return new Profitability(
                set.revenue(),
                cents(set.product()),
                cents(set.service().add(sheet.serviceCost())),
                set.marketing(),
                set.loyalty(),
                cents(set.recovery()));
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN);
    }
}
