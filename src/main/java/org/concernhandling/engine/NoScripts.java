package org.concernhandling.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;

/**
 * Models call process beans and run no scripts, which would reach all of the application.
 * The guard refuses them; this is the wall behind it.
 */
class NoScripts extends ScriptFactory {

	@Override
	public ExecutableScript createScriptFromResource(String language, String resource) {
		throw refused();
	}

	@Override
	public ExecutableScript createScriptFromResource(String language, Expression resource) {
		throw refused();
	}

	@Override
	public ExecutableScript createScriptFromSource(String language, String source) {
		throw refused();
	}

	@Override
	public ExecutableScript createScriptFromSource(String language, Expression source) {
		throw refused();
	}

	private static ProcessEngineException refused() {
		return new ProcessEngineException("Models run no scripts: call a process bean instead.");
	}

}
