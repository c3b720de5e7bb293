@claim:cookies-disclosed-required @witness:page-check
Feature: The privacy page tells visitors that cookies are needed and lists them

  One host says that its service needs cookies; the page lists them.

  @apart
  Scenario Outline: The page of <host> lists the cookies it needs
    Given the conference server of <host>
    And its statement says of needing cookies: <says>
    When somebody who has allowed every cookie reads its privacy page in Dutch, German and English
    Then the page lists each cookie with its purpose and period

    @stated
    Examples: Hosts that promise it
      | host        | says   |
      | bbw-leipzig | needed |

  Scenario Outline: <host> sets no cookie
    Given the conference server of <host>
    And its statement says of needing cookies: <says>
    When a day of visits and conferences there is over
    Then no browser held a cookie afterwards
    And no answer of the server set one, not even for a mistake

    @conflicting @witness:browser-inspection @witness:foreign-client
    Examples: Hosts that say something else
      | host          | says |
      | greenminihost | none |
