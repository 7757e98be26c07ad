package io.tenure.loyalty.yaml;

import io.tenure.shared.yaml.Mistake;

/** What can be wrong with the form of a loyalty programme alone. */
enum ProgrammeMistake implements Mistake {
    KEPT_UNDER_ANOTHER_NAME("the programme is kept as '{0}': name it so"),
    NOT_A_CURRENCY("this is a currency of ISO 4217 such as GBP, not '{0}'"),
    NOT_A_NUMBER("this is a number such as 1.5, not '{0}'"),
    NOT_AN_AMOUNT("this is an amount such as 500, not '{0}'"),
    NOT_A_PRICE("this is a price such as {0}, not '{1}'"),
    NOT_A_DAY("this is a day such as 2026-05-31, not '{0}'"),
    NOT_A_DAY_AND_TIME("this is a day and time such as 2026-05-31T09:00, not '{0}'"),
    NUMBER_OUT_OF_RANGE("this is above 0, at most {0} and has at most 4 decimals, not '{1}'"),
    AMOUNT_OUT_OF_RANGE("this is above 0, at most {0} and no finer than its smallest unit, not '{1}'"),
    PERCENT_ABOVE_ALL("this is at most 100, not '{0}'"),
    LAST_DAY_BEFORE_FIRST("the last day lies before the first: give a later one"),
    ID_TWICE("id '{0}' stands twice: give each its own"),
    BENEFITS_OUT_OF_RANGE("there are 1 to {0} of them; leave the key out for none"),
    NOT_A_CARD_PREFIX(
            "this is one to six digits, the first one 0, 1, 7, 8 or 9 (the others are those of payment cards), not '{0}'"),
    CONTROL_GROUP_OUT_OF_RANGE("this is above 0, at most 50 and has at most 2 decimals, not '{0}'"),
    CORRECTIONS_TOO_SHORT("goods come back after a day at least: give 1 or more"),
    CATEGORIES_NOT_NAMED("expected names of categories, each with a list of articles"),
    CATEGORY_WITHOUT_LIST("a category is a name with a list of articles"),
    CATEGORY_WITHOUT_ARTICLES("category '{0}' has no articles: name one of 'categories'"),
    ARTICLE_TWICE("article '{0}' stands twice: an article is in one category"),
    RULE_TWICE("there are two rules '{0}': give each an id of its own"),
    TOO_MANY_RULES("a programme has at most {0} rules, this one {1}"),
    FACTOR_AND_POINTS("a rule multiplies or gives points, not both: leave one out"),
    AMOUNT_AND_PIECE("points are for an amount or for each piece: leave one out"),
    BUDGET_OUT_OF_RANGE("a budget is a whole number of points from 0 to {0}, not '{1}'"),
    BUDGET_AND_FORGIVE(
            "a budget needs 'negative-balance: owe': forgiven points would be given twice; write owe or leave the budget out"),
    BLOCK_OF_NONE("a block is of 1 to {0} points: give such a number"),
    POINTS_NOT_WHOLE("points for a whole purchase are a whole number"),
    UNKNOWN_TIER("there is no tier '{0}': name one of 'tiers.levels'"),
    TIERS_OUT_OF_RANGE("a programme with tiers has 1 to {0} of them"),
    LOWEST_TIER_NEEDS("the lowest tier needs nothing: it is everybody's"),
    TIER_WITHOUT_NEED("say what the tier needs: points, spend, visits or lifetime-points"),
    TOO_MANY_COUPONS("a programme has at most {0} coupons"),
    COUPON_GIVES_ONE("a coupon gives one of amount, percent and item: name one"),
    PARTIAL_WITHOUT_AMOUNT("only an amount is used bit by bit: leave it out"),
    TOO_MANY_PARTNERS("a programme has at most {0} partners"),
    NOT_AN_OUTLET("an outlet has a name of 1 to {0} characters, as tills say it"),
    OUTLET_TWICE("outlet '{0}' stands twice: an outlet belongs to one partner"),
    OUTLETS_OUT_OF_RANGE("a partner has 1 to {0} outlets"),
    TERMS_SAME_DAY("two terms begin on the same day: leave one out"),
    TERMS_OUT_OF_RANGE("a partner has 1 to {0} terms, each from a day on"),
    POINT_PRICE_OUT_OF_RANGE("the price of a point is from 0 to {0} with at most {1} decimals, not '{2}'"),
    CURRENCY_TWICE("currency {0} stands twice: name it once"),
    CURRENCIES_OUT_OF_RANGE("members store money in 1 to {0} currencies"),
    TOP_UP_ABOVE_MOST("this is more than a wallet may hold: give less than 'most'"),
    STEPS_SAME_AMOUNT("two steps begin at the same amount: leave one out"),
    TOO_MANY_STEPS("there are at most {0} steps"),
    PRICES_OUT_OF_RANGE("a list has 1 to {0} prices"),
    ITEM_OR_CATEGORY("a price is for an item or for a category: name one"),
    PRICE_OR_PERCENT("members pay a price for a piece or so many percent less: give one of both"),
    PRICE_OUT_OF_RANGE("a price in {0} is from 0 and has at most 6 decimals, not '{1}'"),
    NOT_NAMES("this is a list of names"),
    TOO_MANY_NAMES("there are at most {0} of them: use a category"),
    NOTHING_TO_BOOK("nothing can be booked: name items or categories"),
    NOBODY_MAY_BOOK("nobody may book: say from when"),
    TIMES_BELOW_ONE("members have it once at least: give 1 or more"),
    NOT_AN_OCCASION("this is birthday, anniversary, chinese-new-year, or a month and a day such as 12-25, not '{0}'"),
    GREETING_GIVES_NOTHING("the greeting gives nothing and says nothing: give points, a message, or both");

    private final String english;

    ProgrammeMistake(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
