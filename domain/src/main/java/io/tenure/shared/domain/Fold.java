package io.tenure.shared.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which way of folding events into a state this is, on the family of the state; one that says nothing folds in its
 * first way. Whoever mends a fold so that the same events give another state raises it, for snapshots of before must
 * not be taken up, and views that hold the state are made anew.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fold {
    int FIRST = 1;

    /** The number of the fold, {@value #FIRST} or more. */
    int value();
}
