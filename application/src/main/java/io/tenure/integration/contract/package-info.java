/** What other systems are told, frozen: a type changes by a new version beside the old one only. */
@org.jspecify.annotations.NullMarked
package io.tenure.integration.contract;
