package io.tenure.loyalty.portal;

import io.tenure.loyalty.programme.Tier;
import io.tenure.loyalty.programme.Wording;
import io.tenure.loyalty.queries.LoyaltyQueries;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What programmes and tiers are called in the language of the reader. */
@Component("programmeWords")
class ProgrammeWords {

    private final LoyaltyQueries queries;

    ProgrammeWords(LoyaltyQueries queries) {
        this.queries = queries;
    }

    public String say(Wording words) {
        return LocaleContextHolder.getLocale().getLanguage().equals("zh") ? words.zh() : words.en();
    }

    /** By the version in force; a tier that it does not have by its id. */
    public String tier(String programme, String tier) {
        return queries.inForce(programme).stream()
                .flatMap(current -> current.tiers().tiers().stream())
                .filter(each -> each.id().equals(tier))
                .findFirst()
                .map(Tier::name)
                .map(this::say)
                .orElse(tier);
    }
}
