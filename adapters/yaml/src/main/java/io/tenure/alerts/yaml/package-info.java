/** Rules for alerts in YAML. */
@org.jspecify.annotations.NullMarked
package io.tenure.alerts.yaml;
