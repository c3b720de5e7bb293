@claim:statement-may-change @witness:page-check
Feature: A changed statement is announced as changed and old versions stay readable

  A host may change its statement; whoever relied on an older one must be able to see that it was changed. That the page
  tells it is shown here, not that it is true.

  Scenario Outline: Visitors of <host> are told of changes of the statement
    Given the conference server of <host>
    And its statement says of changes of the statement: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it
    And the page holds the history of the statement

    @stated
    Examples: Hosts that promise it
      | host                     | says                  |
      | waag                     | yes                   |
      | vc4all                   | yes                   |
      | studentenwerk-osnabrueck | law or readers' needs |
