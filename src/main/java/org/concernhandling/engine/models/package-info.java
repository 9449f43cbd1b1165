/**
 * What stands in the files of models: processes, decisions, forms and examples, read the
 * same way by whoever has to know.
 */
package org.concernhandling.engine.models;
