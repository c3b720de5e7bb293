@claim:identifiability-disclosed @witness:page-check
Feature: The privacy page says that participants may be identifiable

  One host says that its data may allow people to be identified. That the page tells it is shown here, not that it is
  true.

  Scenario Outline: Visitors of <host> are told of whether they can be identified
    Given the conference server of <host>
    And its statement says of whether they can be identified: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it

    @stated
    Examples: Hosts that promise it
      | host        | says                |
      | bbw-leipzig | under circumstances |
