package io.tenure.loyalty.portal;

import io.tenure.loyalty.programme.Wording;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What programmes and tiers are called in the language of the reader. */
@Component("programmeWords")
class ProgrammeWords {

    public String say(Wording words) {
        return LocaleContextHolder.getLocale().getLanguage().equals("zh") ? words.zh() : words.en();
    }
}
