// The rules for processes that one diagram alone can be held to, for the linter in Camunda Modeler (bpmnlint). The
// deployment checks them again, and many more. Modeler calls enter for each element of a diagram.
(function () {
  const CHOSEN_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
  const DATE = /^\$\{deadlines\.(due|after|before|on)\(.*\)\}$/;
  const DATE_OF_A_TIMER = /^\$\{(deadlines\.(due|after|before|on)|identity\.closesAt|reports\.remindAt)\(.*\)\}$/;
  const EACH_YEAR = /^\$\{deadlines\.everyYear\('\d\d-\d\d'\)\}$/;
  const OUR_GROUPS = ['caseworkers', 'safeguarding', 'inspectors', 'scheduling', 'managers', 'custodians'];
  const NOT_RUN_HERE = ['Task', 'ScriptTask', 'SendTask', 'ReceiveTask', 'ManualTask', 'Transaction', 'AdHocSubProcess',
    'ComplexGateway', 'Participant', 'Lane', 'SignalEventDefinition', 'LinkEventDefinition', 'ErrorEventDefinition',
    'CompensateEventDefinition', 'CancelEventDefinition'];
  const OTHER_CODE = ['camunda:class', 'camunda:delegateExpression', 'camunda:topic', 'camunda:type'];

  const rules = {
    'chosen-id': (element, report) => {
      if ((isA(element, 'bpmn:FlowElement') || element.$type === 'bpmn:Process') && !CHOSEN_ID.test(element.id)) {
        report('Give it an ID that says what it is, of small letters, digits and hyphens');
      }
    },
    'name': (element, report) => {
      if ((isA(element, 'bpmn:Activity') || isA(element, 'bpmn:Event')) && !said(element.name)) {
        report('Write what happens there');
      }
    },
    'process-header': (element, report) => {
      if (element.$type === 'bpmn:Process') {
        demand(documented(element), report, 'Say in its documentation what it is for');
        demand(said(attribute(element, 'camunda:versionTag')), report, 'Give it a version tag');
        demand(said(attribute(element, 'camunda:historyTimeToLive')), report, 'Give it a time to live');
        demand(element.isExecutable, report, 'Make it executable');
      }
    },
    'user-task': (element, report) => {
      if (element.$type === 'bpmn:UserTask') {
        const groups = (attribute(element, 'camunda:candidateGroups') || '').split(',').map((group) => group.trim());
        demand(documented(element), report, 'Say in its documentation what to do and why');
        demand(groups.every((group) => OUR_GROUPS.includes(group)), report,
          'Say who does it: one of ' + OUR_GROUPS.join(', '));
        demand(attribute(element, 'camunda:formRef') === element.id, report, 'Give it the form of its own name');
        demand(attribute(element, 'camunda:formRefBinding') === 'deployment', report, 'Bind its form by deployment');
        demand(DATE.test(attribute(element, 'camunda:dueDate') || ''), report, 'Give it a due date of the deadlines');
      }
    },
    'timer': (element, report) => {
      if (element.$type === 'bpmn:TimerEventDefinition' && element.timeCycle) {
        demand(EACH_YEAR.test((element.timeCycle.body || '').trim()) && element.$parent.$type === 'bpmn:StartEvent', report,
          'Only the start of a process comes again, by ${deadlines.everyYear(\'04-01\')}', element.$parent);
      }
      else if (element.$type === 'bpmn:TimerEventDefinition') {
        demand(element.timeDate && DATE_OF_A_TIMER.test((element.timeDate.body || '').trim()), report,
          'Take the date of the timer from the deadlines, such as ${deadlines.due(\'next-working-day\', reference)}',
          element.$parent);
      }
    },
    'question': (element, report) => {
      const answers = element.outgoing || [];
      if ((element.$type === 'bpmn:ExclusiveGateway' || element.$type === 'bpmn:InclusiveGateway') && answers.length > 1) {
        demand(said(element.name) && element.name.trim().endsWith('?'), report, 'Ask a question');
        answers.forEach((answer) => {
          demand(said(answer.name), report, 'Write the answer on the flow', answer);
          demand(answer === element.default || answer.conditionExpression, report,
            'Give the flow a condition, or make it the default', answer);
        });
      }
    },
    'one-way-out': (element, report) => {
      if (isA(element, 'bpmn:FlowNode') && !isA(element, 'bpmn:Gateway') && (element.outgoing || []).length > 1) {
        report('Leave splitting to gateways');
      }
    },
    'letter': (element, report) => {
      if (element.$type === 'bpmn:ServiceTask' && /^\$\{letters\./.test(attribute(element, 'camunda:expression') || '')) {
        const retries = extensions(element, 'camunda:FailedJobRetryTimeCycle').map((retry) => (retry.body || retry.$body || '').trim());
        demand(attribute(element, 'camunda:asyncBefore') && retries.includes('R3/PT10M'), report,
          'Send letters asynchronously (before), with the retry time cycle R3/PT10M');
      }
    },
    'known-part': (element, report) => {
      const kind = element.$type.replace('bpmn:', '');
      if (element.$type.startsWith('bpmn:') && NOT_RUN_HERE.includes(kind)) {
        report('Models here do without this kind of element', element.$type.endsWith('Definition') ? element.$parent : element);
      }
    },
    'process-beans-only': (element, report) => {
      demand(OTHER_CODE.every((name) => !attribute(element, name)), report, 'Call what the application offers, by an expression');
    }
  };

  function isA(element, type) {
    return Boolean(element.$instanceOf && element.$instanceOf(type));
  }

  function said(words) {
    return Boolean(words && words.trim());
  }

  function documented(element) {
    return (element.documentation || []).some((words) => said(words.text));
  }

  function attribute(element, name) {
    const value = element.get && element.$type.startsWith('bpmn:') ? element.get(name) : undefined;
    return value === false ? undefined : value;
  }

  function extensions(element, type) {
    const values = element.extensionElements ? element.extensionElements.values || [] : [];
    return values.filter((value) => value.$type.toLowerCase() === type.toLowerCase());
  }

  function demand(obeyed, report, message, element) {
    if (!obeyed) {
      report(message, element);
    }
  }

  /** A rule as bpmnlint calls it. */
  function ruleOf(check) {
    return () => ({
      check: (element, reporter) =>
        check(element, (message, at) => reporter.report((at || element).id, message))
    });
  }

  const names = Object.keys(rules);
  const plugin = {
    config: { rules: Object.fromEntries(names.map((name) => ['concern-handling/' + name, 'error'])) },
    resolver: {
      resolveRule: (plugin, name) => {
        if (plugin !== 'bpmnlint-plugin-concern-handling' || !rules[name]) {
          throw new Error('unknown rule ' + plugin + '/' + name);
        }
        return ruleOf(rules[name]);
      },
      resolveConfig: (plugin, name) => {
        throw new Error('unknown configuration ' + plugin + '/' + name);
      }
    }
  };

  window.plugins = window.plugins || [];
  window.plugins.push({ plugin, type: 'lintRules.bpmn' });
})();
