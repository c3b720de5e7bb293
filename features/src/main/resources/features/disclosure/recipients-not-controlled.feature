@claim:recipients-not-controlled @witness:page-check
Feature: The privacy page warns that other participants may keep what they receive

  Whoever is in a conference can record it. No server can prevent that, and visitors are warned. That the page tells it
  is shown here, not that it is true.

  Scenario Outline: Visitors of <host> are told of what other participants do
    Given the conference server of <host>
    And its statement says of what other participants do: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it

    @stated
    Examples: Hosts that promise it
      | host                     | says |
      | studentenwerk-osnabrueck | yes  |
