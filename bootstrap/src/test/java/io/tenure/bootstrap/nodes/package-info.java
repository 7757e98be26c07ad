/** Several servers on one database, each a process of its own. */
@org.jspecify.annotations.NullMarked
package io.tenure.bootstrap.nodes;
