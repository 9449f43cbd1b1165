/**
 * People in the engine: accounts, groups, what each group may do, Tasklist's filters, and
 * the bridge to the one sign-in.
 */
package org.concernhandling.engine.people;
