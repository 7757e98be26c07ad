package io.tenure.shared.domain;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Every build tries the same values, so that a change is to blame for what fails. {@code -Dtenure.properties.tries=50}
 * tries fifty times as many, other ones each time: for whoever has changed what a property is about. With 0.1 there are
 * a tenth, for mutation tests.
 */
public final class SeededProperties implements AroundPropertyHook {

    private static final double TIMES = Double.parseDouble(System.getProperty("tenure.properties.tries", "1"));

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property)
            throws Throwable {
        var attributes = context.attributes();
        attributes.setTries((int) Math.ceil(attributes.tries().orElse(300) * TIMES));
        if (TIMES <= 1) {
            attributes.setSeed(String.valueOf(context.label().hashCode()));
        }
        return property.execute();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public boolean appliesTo(Optional<AnnotatedElement> element) {
        return element.map(each -> each.isAnnotationPresent(Property.class)).orElse(true);
    }
}
